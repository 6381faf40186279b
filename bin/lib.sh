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

# class_data: options that keep the loaded classes for the next start, which then takes a third less
# work; the JVM renews the file by itself when the program changed
class_data=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$root/server/target/classes.jsa" -Xlog:disable)

# java_options: what every Pareto process is started with
java_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8)
