package pareto.assurance.measured;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;
import pareto.shell.notice.GuardedClient;
import pareto.shell.notice.PublicAddresses;

/// Asks a Prometheus by `query_range`: at public addresses only unless the settings name the host, for a bounded time,
/// reading a bounded answer.
@Component
class PrometheusClient implements DisposableBean {

    private static final long ALTOGETHER_SECONDS = 30;
    private static final int LARGEST = 32 << 20;

    private final PublicAddresses addresses;
    private final PrometheusSettings settings;
    private final CloseableHttpClient client;

    PrometheusClient(PrometheusSettings settings, SSLContext noticeTrust) {
        this.settings = settings;
        addresses = new PublicAddresses(InetAddress::getAllByName, settings::isInside);
        client = GuardedClient.of(addresses, noticeTrust);
    }

    /// @throws Refusal when nothing may ever be asked there
    void check(String address) {
        String host = host(address);
        try {
            addresses.resolve(host);
        } catch (PublicAddresses.NotPublicException e) {
            throw Refusal.badInput("assurance.measured.source.failed.inside", host);
        } catch (UnknownHostException e) {
            throw Refusal.badInput("assurance.measured.source.failed.unknown", host);
        }
    }

    /// Values at `from` and each step later, before `to`.
    ///
    /// @throws Refusal with the reason why there is no answer
    List<PrometheusSeries> range(PrometheusSource source, Instant from, Instant to) {
        String host = host(source.address());
        var get = new HttpGet(URI.create(source.address().replaceAll("/+$", "") + "/api/v1/query_range?query="
                + URLEncoder.encode(source.query(), UTF_8) + "&start=" + from.getEpochSecond() + "&end="
                + (to.getEpochSecond() - source.step()) + "&step=" + source.step()));
        CompletableFuture.delayedExecutor(ALTOGETHER_SECONDS, TimeUnit.SECONDS).execute(get::cancel);
        try {
            byte[] answer = client.execute(get, response -> {
                if (response.getEntity() == null) {
                    return new byte[0];
                }
                try (InputStream content = response.getEntity().getContent()) {
                    return content.readNBytes(LARGEST + 1);
                }
            });
            if (answer.length > LARGEST) {
                throw Refusal.conflict("assurance.measured.source.failed.large", LARGEST >> 20);
            }
            return PrometheusAnswer.series(answer, source.label());
        } catch (IOException e) {
            throw Refusal.conflict("assurance.measured.source.failed." + why(e), host);
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case PublicAddresses.NotPublicException _ -> "inside";
            case UnknownHostException _ -> "unknown";
            case SSLException _ -> "certificate";
            case InterruptedIOException _ -> "time";
            default -> "reach";
        };
    }

    private String host(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            if (host == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw Refusal.badInput("assurance.measured.source.address.wrong");
            }
            if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && settings.isInside(host))) {
                throw Refusal.badInput("assurance.measured.source.address.https");
            }
            return host;
        } catch (URISyntaxException e) {
            throw Refusal.badInput("assurance.measured.source.address.wrong");
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
