# What is run, and how it is counted.

passed=0 failed=0 skipped=0

# count FAILED PASSED SKIPPED NAME SINCE
count() {
    failed=$((failed + $1)) passed=$((passed + $2)) skipped=$((skipped + $3))
    echo "$4: $2 passed, $1 failed, $3 skipped in $((SECONDS - $5)) s"
}

# unit NAME RUN FILTER ...: RUN starts the runner. When its process has crashed or was blocked, the next one continues there.
# A test that ends two processes is a failure.
unit() {
    local name=$1 run=$2 log=$work/$1.log since=$SECONDS processes=0 failures
    shift 2
    until [ "$(tail -n 1 "$log" 2> /dev/null)" = end ] || [ $((++processes)) -gt 20 ]; do
        "$run" "$log" "$@"
    done

    failures=$(grep -cE '^(FAIL|DIED|CRASH) ' "$log" || true)
    [ "$processes" -le 20 ] || failures=$((failures + 1))
    count "$failures" "$(grep -c '^pass ' "$log" || true)" "$(grep -c '^skip ' "$log" || true)" "$name" "$since"
    [ "$processes" -le 1 ] || echo "    $((processes - 1)) processes did not come to their end, and others continued."
    failures_of "$log"
}

# failures_of LOG: each failure with the beginning of its details, which are indented.
failures_of() {
    awk '/^(FAIL|DIED|CRASH|late) / { print; left = 8; next } /^    / { if (left-- > 0) print; next } { left = 0 }' "$1"
}

unit_windows() {
    local log=$1
    shift
    in_windows 400 "$log.out" "$runner" "$(windows_path "${runner%/*}/ZohoOAuth.UnitTests.dll")" "$(windows_path "$log")" 45 "$@"
    [ "$(tail -n 1 "$log" 2> /dev/null)" = end ] || end_windows
}

# The build for .NET Framework.
unit_mono() {
    local log=$1
    shift
    env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u ZOHO_HOME HOME="$work/home" MONO_ENV_OPTIONS=--debug \
        timeout -k 5 400 mono "$framework" "$framework" "$log" 30 "$@" > "$log.out" 2>&1 || true
}

# rooms LOG: how many tests of each folder passed.
rooms() {
    sed -nE 's/^pass ZohoOAuth\.UnitTests\.([A-Za-z]+)\..*/\1/p' "$1" | sort | uniq -c | awk '{ printf "    %s %s\n", $2, $1 }'
}

# pester FILE: a file of the Pester suite in PowerShell for Windows.
pester() {
    local output=$work/$1.txt since=$SECONDS sums
    in_windows 900 "$output" "$PWSH_WIN" -NoProfile -NonInteractive -File "$(windows_path "$root/tests/Pester/Run.ps1")" \
        -Pester "$(windows_path "$PESTER")" -Path "$(windows_path "$root/tests/Pester/$1.Tests.ps1")" -ExcludeTag NotInWine
    sums=$(sed -nE 's/^Pester: Failed: ([0-9]+), Passed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3/p' "$output")
    if [ -z "$sums" ]; then
        end_windows
        tail -n 40 "$output"
    fi
    # shellcheck disable=SC2086
    count ${sums:-1 0 0} "Pester $1" "$since"
    grep -F 'Wine did not start' "$output" || true
    grep -A 8 -F '[-]' "$output" || true
}

# left_out FILE: names and reasons.
left_out() { sed -nE 's/^-([^|]+)\|(.*)/    \1:\2/p' "$1"; }
