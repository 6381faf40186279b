# What the commands in this folder share; sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
    printf '%s\n' "$1" >&2
    exit 2
}

# major DIRECTORY: the major version of the JDK in it, or nothing
major() {
    if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

# The first JDK 25 or newer: where JAVA_HOME points, where systems and version managers put them, on the PATH.
find_jdk() {
    local home version on_path
    on_path=$(command -v javac || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    fi
    for home in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        version=$(major "$home")
        if [ "${version:-0}" -ge 25 ]; then
            export JAVA_HOME=$home
            return
        fi
    done
    fail 'Pareto needs a JDK 25 and found none: install one, for instance from https://adoptium.net, or set JAVA_HOME to where it is.'
}

find_maven() {
    if [ -x "$root/mvnw" ]; then
        maven=$root/mvnw
    elif command -v mvn >/dev/null; then
        maven=mvn
    else
        fail 'Pareto is built with Maven 3.9 and found none: install it, for instance with `apt install maven` or from https://maven.apache.org.'
    fi
}

# up_to_date: whether nothing was changed since the last build
up_to_date() {
    local stamp=$root/server/target/built
    [ -f "$stamp" ] && [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Builds what is missing or older than its sources.
build() {
    if up_to_date; then
        return
    fi
    find_maven
    printf 'Building Pareto (the first time this takes a few minutes) …\n' >&2
    local begun=$root/server/target/begun
    mkdir -p "$root/server/target"
    touch "$begun"
    rm -rf "$root/server/target/lib" # libraries of an earlier version would stay on the class path
    (cd "$root" && "$maven" -q -B -ntp -Dmaven.test.skip=true package) >&2 || fail 'Pareto could not be built; the lines above say why.'
    mv "$begun" "$root/server/target/built"
}

# class_path: the built program and its libraries
class_path() {
    local jar
    for jar in "$root"/server/target/pareto-server-*.jar; do
        printf '%s:%s' "$jar" "$root/server/target/lib/*"
        return
    done
}

# java_options: what every Pareto process is started with
java_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8)

# cache: the classes of a started program, loaded, linked and profiled; made for one build and one JDK
cache() {
    printf '%s/server/target/started-%s.aot' "$root" "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")"
}

# start_options: java_options and what the cache spares every start, more than half of its work
start_options() {
    local cache
    cache=$(cache)
    [ -f "$cache" ] && [ "$cache" -nt "$root/server/target/built" ] || train "$cache"
    start_options=("${java_options[@]}")
    if [ -s "$cache" ]; then
        start_options+=("-XX:AOTCache=$cache" -Xlog:disable) # one that does not fit is passed by in silence
    fi
}

# train CACHE: starts Pareto once in a folder of its own, asks for the sign-in page, stops it; an empty file is left
# where that fails, and starts take longer then
train() {
    printf 'Preparing quick starts (once after a build) …\n' >&2
    local place port pid
    place=$(mktemp -d)
    rm -f "$root"/server/target/started-*.aot
    env -u PARETO_DB_URL PARETO_DATA="$place/data" PARETO_PORT=0 PARETO_ADDRESS=127.0.0.1 PARETO_SAMPLE=false \
        "$JAVA_HOME/bin/java" "${java_options[@]}" "-XX:AOTCacheOutput=$place/cache" -Xlog:disable \
        -cp "$(class_path)" pareto.Pareto >"$place/said" 2>&1 &
    pid=$!
    until port=$(sed -n 's/^Pareto runs at http:.*:\([0-9]*\) .*/\1/p' "$place/said") && [ -n "$port" ] || ! kill -0 "$pid" 2>/dev/null; do
        sleep 0.1
    done
    [ -z "$port" ] || visit "$port"
    kill "$pid" 2>/dev/null || true
    wait "$pid" || true
    [ -s "$place/cache" ] || : >"$place/cache"
    mv "$place/cache" "$1"
    rm -rf "$place"
}

# visit PORT: asks for the sign-in page
visit() {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 0
    printf 'GET /sign-in HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n' >&3
    cat <&3 >/dev/null
    exec 3>&-
}

# compile_bench DIRECTORY [MODULE]: what measures a module (the server if none is named), with whatever of its tests it
# needs
compile_bench() {
    local tests=$root/${2:-server}/src/test/java
    "$JAVA_HOME/bin/javac" -nowarn -implicit:class -d "$1" -cp "$(class_path)" -sourcepath "$tests" \
        "$tests"/pareto/bench/*.java
}

# find_reference_data: sets PARETO_REFERENCE_DATA to the folder of published and generated data beside this one, if any
find_reference_data() {
    if [ -z "${PARETO_REFERENCE_DATA:-}" ] && [ -d "$root/../shared/data" ]; then
        PARETO_REFERENCE_DATA=$(cd "$root/../shared" && pwd)
        export PARETO_REFERENCE_DATA
    fi
}

# need_proc: fails where costs cannot be read
need_proc() {
    [ -r /proc/self/status ] || fail 'CPU time and memory are read from /proc, which this system has not: run this on Linux.'
}

# surroundings RUNS: the machine, and how busy it was; figures of a busy machine are no promise
surroundings() {
    printf '%s, %s cores, %s GB memory, Linux %s. ' \
        "$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
        "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" "$(uname -r | cut -d - -f 1)"
    printf 'Java %s, DuckDB %s. Median of %s runs, highest memory of them; load average when begun: %s.\n\n' \
        "$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")" \
        "$(basename "$root"/server/target/lib/duckdb_jdbc-*.jar .jar | sed 's/duckdb_jdbc-//')" "$1" \
        "$(cut -d ' ' -f 1-3 /proc/loadavg)"
}
