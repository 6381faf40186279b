# The programs of others that tests run against; sourced by bin/test, never run.

# Each with what it is needed for, Debian's packages, services these would start, and whether it is there.
peers=(browser mail imap prometheus)

browser_services=''
browser_for='Chromium and Chinese fonts for journeys'
browser_packages='chromium-headless-shell fontconfig fonts-noto-cjk'
has_browser() {
    { [ -x "${PARETO_CHROMIUM:-/usr/bin/chromium-headless-shell}" ] || [ -x /usr/bin/chromium ]; } &&
        command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]
}

mail_services=''
mail_for='a mail server (aiosmtpd) for notices and answers'
mail_packages='python3-aiosmtpd openssl'
has_mail() {
    /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null
}

imap_services='dovecot.service dovecot.socket'
imap_for='an IMAP server (Dovecot) for requests by mail'
imap_packages='dovecot-imapd openssl'
has_imap() {
    [ -x /usr/sbin/dovecot ]
}

prometheus_services='prometheus.service'
prometheus_for='Prometheus for measurements'
prometheus_packages='prometheus'
has_prometheus() {
    [ -x /usr/bin/prometheus ]
}

# missing: the peers that are not there
missing() {
    local peer
    for peer in "${peers[@]}"; do
        "has_$peer" || printf '%s\n' "$peer"
    done
}

# told NAMES…: what these are, one after the other
told() {
    local peer words=''
    for peer in "$@"; do
        local for=${peer}_for
        words+="${words:+, }${!for}"
    done
    printf '%s' "$words"
}

# of packages|services NAMES…: what these have of that
of() {
    local what=$1 peer
    shift
    for peer in "$@"; do
        local list=${peer}_$what
        printf '%s ' "${!list}"
    done
}

# Tests start what they need themselves, on this machine only: what is installed here is not started.
without_services() {
    local policy=/usr/sbin/policy-rc.d result=0
    if [ -e "$policy" ]; then
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    "$@" || result=1
    rm -f "$policy"
    return $result
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive without_services apt-get -qq install -y --no-install-recommends "$@"
}

# Installs what is missing, where that can be done without asking; says what to do about the rest.
install_peers() {
    local names peer
    mapfile -t names < <(missing)
    [ ${#names[@]} != 0 ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        printf 'Installing %s …\n' "$(told "${names[@]}")"
        {
            apt-get -qq update || true
            if ! apt_install $(of packages "${names[@]}"); then # a system may lack one of them
                for peer in "${names[@]}"; do
                    apt_install $(of packages "$peer") || true
                done
                has_browser || apt_install chromium fontconfig fonts-noto-cjk || true
            fi
            systemctl disable $(of services "${names[@]}") || true
        } >"$root/target/apt.log" 2>&1
    fi
    for peer in $(missing); do
        printf 'There is no %s: run `sudo apt install %s`; until then those tests are skipped.\n' \
            "$(told "$peer" | sed 's/^an\{0,1\} //')" "$(of packages "$peer" | sed 's/ $//')"
    done
    [ -z "$(missing)" ] || [ ! -s "$root/target/apt.log" ] || printf '(%s says why.)\n' "$root/target/apt.log"
}
