# A Windows of its own, in a temporary folder: nothing of the user's home, and no other Wine, is touched.

windows_path() { printf 'Z:%s' "${1//\//\\}"; }

# Programs under Wine do not see the variables of this machine's .NET, nor the user's folders.
# WriteXorExecute and the concurrent collector crash the runtime under Wine, and its own thread pool sometimes blocks it.
in_wine() {
    env -u DISPLAY -u ZOHO_HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME -u XDG_RUNTIME_DIR \
        HOME="$work/home" WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES=mshtml= TERM=xterm NO_COLOR=1 \
        DOTNET_ROOT="$(windows_path "${DOTNET_WIN%/}")" DOTNET_EnableWriteXorExecute=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=20000000 DOTNET_ThreadPool_UseWindowsThreadPool=1 \
        POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off "$@"
}

# Windows 10, but Windows 7 for the two programs that derive keys from passphrases: Wine's PBKDF2 for Windows 10 is broken.
make_windows() {
    mkdir -p "$work/home"
    in_wine wineboot -i
    in_wine wineserver -w
    in_wine wine winecfg -v win10
    for program in run-tests.exe pwsh.exe; do
        in_wine wine reg add "HKCU\\Software\\Wine\\AppDefaults\\$program" /v Version /d win7 /f
    done
}

# in_windows SECONDS OUTPUT PROGRAM ...: runs a program for Windows with a console, without which PowerShell prints nothing.
# The exit code of a program that crashed is 0: only its output says whether it came to its end.
in_windows() {
    local limit=$1 output=$2 line
    shift 2
    printf -v line '%q ' wine "$@"
    in_wine timeout -k 5 "$limit" script -qec "$line > $(printf %q "$output") 2>&1" /dev/null < /dev/null > /dev/null || true
}

end_windows() { in_wine wineserver -k || true; }
