package pareto.shell.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import pareto.database.StartRefusedException;

/// Whose certificates count when other servers are spoken to: those Java trusts, and the company's own.
final class Trust {

    private Trust() {}

    /// @param ca file with the company's own in PEM form; empty for none
    static SSLContext of(String ca) {
        if (ca.isBlank()) {
            return SSLContexts.createDefault();
        }
        try (InputStream java =
                        Files.newInputStream(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"));
                InputStream own = Files.newInputStream(Path.of(ca))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(java, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(own)) {
                trusted.setCertificateEntry("own-" + trusted.size(), one);
            }
            return SSLContexts.custom().loadTrustMaterial(trusted, null).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefusedException(
                    "PARETO_NOTICES_CA=%s is no file with certificates in PEM form (%s).".formatted(ca, e.getMessage()),
                    e);
        }
    }
}
