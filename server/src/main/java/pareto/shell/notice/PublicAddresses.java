package pareto.shell.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// The addresses the name of another server stands for, if all of them are public. The client connects to what it is
/// given here
/// and looks nothing up itself, so that a name cannot mean one address when it is looked at and another when it is
/// spoken to.
public final class PublicAddresses implements DnsResolver {

    /// How names are looked up.
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /// Such a name leads within the own network, or nowhere.
    public static final class NotPublicException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublicException(String host) {
            super(host);
        }
    }

    /// By IANA's registers of special addresses; those that carry an IPv4 address within are refused as a whole.
    private static final List<IpAddressMatcher> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(IpAddressMatcher::new)
            .toList();

    private final Lookup lookup;
    private final Predicate<String> inside;

    /// @param inside which hosts may lie within the own network
    public PublicAddresses(Lookup lookup, Predicate<String> inside) {
        this.lookup = lookup;
        this.inside = inside;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.all(host);
        if (!inside.test(host) && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublicException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        String plain = address.getHostAddress().replaceAll("%.*", "");
        return SPECIAL.stream().noneMatch(special -> special.matches(plain));
    }
}
