package pareto.shell.notice;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How far notices may go (`PARETO_NOTICES_…`), set by whoever runs the server.
///
/// @param domains of mail addresses that may be told, such as `example.com`; without any, all
/// @param hosts that webhooks may lie at; without any, all that are public
/// @param inside hosts of webhooks that may lie within the own network, and be spoken to without encryption
/// @param ca file with certificates in PEM form that are trusted beside those of Java
@ConfigurationProperties("pareto.notices")
record NoticeSettings(
        @DefaultValue List<String> domains,
        @DefaultValue Set<String> hosts,
        @DefaultValue Set<String> inside,
        @DefaultValue("") String ca) {

    boolean allowsAddress(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return domains.isEmpty() || domains.stream().anyMatch(domain::equalsIgnoreCase);
    }

    boolean allowsHost(String host) {
        return hosts.isEmpty() || named(hosts, host) || isInside(host);
    }

    boolean isInside(String host) {
        return named(inside, host);
    }

    private static boolean named(Set<String> hosts, String host) {
        return hosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
