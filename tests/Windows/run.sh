#!/usr/bin/env bash
# Runs the tests in PowerShell 7 for Windows under Wine. Without a parameter: the part that takes less than five minutes.
# --full: all of it, and the .NET Framework build under Mono. Needs wine, script and the .NET SDK; --full needs mono too.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
runner=$here/Runner/bin/Release/net10.0/win-x64/run-tests.exe
framework=$here/NetFramework/bin/Release/net472/ZohoOAuth.UnitTests.exe
work=$(mktemp -d)

. "$here/wine.sh"
. "$here/lanes.sh"

trap 'end_windows; rm -rf "$work"' EXIT

build() { dotnet build "$root/$1" -c Release -m:1 "${@:2}" > "$work/build.txt" || { cat "$work/build.txt"; exit 1; }; }

build tests/Windows/Runtime
build tests/Windows/Runner
build src/ZohoOAuth.Simulator -p:DefaultAppHostRuntimeIdentifier=win-x64
# Last, because each build of the module lays the images for this system alone.
build src/ZohoOAuth -p:CompileAheadFor=win-x64
. "$here/Runtime/obj/places.sh"
make_windows > "$work/wine.txt" 2>&1 || { cat "$work/wine.txt"; exit 1; }
echo "PowerShell for Windows under $(wine --version): ready after $SECONDS s"

unit Unit unit_windows "@$(windows_path "$here/LeftOut.txt")"
if [ "${1:-}" = --full ]; then
    export ZOHO_TEST_SAVES=2000
    for file in "$root"/tests/Pester/*.Tests.ps1; do
        pester "$(basename "$file" .Tests.ps1)"
    done
    build tests/Windows/NetFramework
    unit Mono unit_mono "@$here/NetFramework/MonoGaps.txt"
    rooms "$work/Mono.log"
    echo "    Left out: $(grep -c '^-' "$here/NetFramework/MonoGaps.txt") names in MonoGaps.txt, because Mono lacks what they need."
else
    for file in Image Job View Api Processes; do
        pester "$file"
    done
    echo "Not in this part, but with --full: the other files of the Pester suite, and the build for .NET Framework under Mono."
fi

echo "Left out, because Wine cannot do it:"
left_out "$here/LeftOut.txt"
echo "Windows: Failed: $failed, Passed: $passed, Skipped: $skipped, in $SECONDS s"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
