package pareto.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Who can reach the server: this machine alone, unless told otherwise; and beyond it only through
/// TLS (`PARETO_TLS_CERT`, `PARETO_TLS_KEY`: PEM files) or a proxy that speaks it
/// (`PARETO_TRUSTED_PROXY`: its address).
final class NetworkRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        apply(context.getEnvironment());
    }

    static void apply(ConfigurableEnvironment environment) {
        String address = environment.getProperty("pareto.address", LOOPBACK);
        String certificate = environment.getProperty("pareto.tls.cert", "");
        String key = environment.getProperty("pareto.tls.key", "");
        String proxy = environment.getProperty("pareto.trusted.proxy", "");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new StartRefusedException(
                    "PARETO_TLS_CERT and PARETO_TLS_KEY belong together: give both files in PEM form or neither.");
        }
        if (!isLoopback(address) && certificate.isEmpty() && proxy.isEmpty()) {
            throw new StartRefusedException(
                    "PARETO_ADDRESS=%s lets other machines in without encryption: give PARETO_TLS_CERT and PARETO_TLS_KEY, or the address of a proxy with TLS by PARETO_TRUSTED_PROXY."
                            .formatted(address));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("network rules", derived(certificate, key, proxy)));
    }

    private static Map<String, Object> derived(String certificate, String key, String proxy) {
        Map<String, Object> properties = new HashMap<>();
        if (!certificate.isEmpty()) {
            properties.put("server.ssl.certificate", "file:" + certificate);
            properties.put("server.ssl.certificate-private-key", "file:" + key);
        }
        if (!proxy.isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", proxy.replace(".", "\\."));
        }
        if (!certificate.isEmpty() || !proxy.isEmpty()) {
            properties.put("server.servlet.session.cookie.secure", "true");
        }
        return properties;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefusedException("PARETO_ADDRESS=%s is no address of this machine.".formatted(address), e);
        }
    }
}
