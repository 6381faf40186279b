package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;

/// Sends to webhooks: to public addresses only unless the settings name the host, without following where an answer
/// points to, for a bounded time, reading a bounded answer.
@Component
class Webhooks implements DisposableBean {

    private static final long ALTOGETHER_SECONDS = 30;
    private static final int LONGEST_ANSWER = 16 << 10;
    private static final int LONGEST_ADDRESS = 1_000;

    private final PublicAddresses addresses;
    private final NoticeSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;

    Webhooks(PublicAddresses addresses, NoticeSettings settings, SSLContext noticeTrust, Clock clock) {
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        client = GuardedClient.of(addresses, noticeTrust);
    }

    /// The address as it may be kept.
    ///
    /// @throws Refusal when nothing may ever be sent there
    String checked(String given) {
        String address = given.strip();
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || address.length() > LONGEST_ADDRESS) {
                throw Refusal.badInput("shell.notice.webhook.bad");
            }
            if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && settings.isInside(host))) {
                throw Refusal.badInput("shell.notice.webhook.https");
            }
            if (!settings.allowsHost(host)) {
                throw Refusal.badInput("shell.notice.failed.host", host);
            }
            addresses.resolve(host);
            return address;
        } catch (URISyntaxException e) {
            throw Refusal.badInput("shell.notice.webhook.bad");
        } catch (PublicAddresses.NotPublicException e) {
            throw Refusal.badInput("shell.notice.failed.inside", String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            throw Refusal.badInput(
                    "shell.notice.failed.unknown", URI.create(address).getHost());
        }
    }

    void send(Channel channel, Message message, UUID id) throws NotDeliveredException {
        Envelope envelope = Envelope.of(channel, message, id, clock.instant());
        String host = envelope.address().getHost();
        if (!settings.allowsHost(host)
                || (!"https".equals(envelope.address().getScheme()) && !settings.isInside(host))) {
            throw NotDeliveredException.forGood("shell.notice.failed.host", host);
        }
        var post = new HttpPost(envelope.address());
        post.setEntity(new StringEntity(envelope.body(), ContentType.APPLICATION_JSON));
        envelope.headers().forEach(post::setHeader);
        CompletableFuture.delayedExecutor(ALTOGETHER_SECONDS, TimeUnit.SECONDS).execute(post::cancel);
        String complaint = complaint(post, channel.kind(), host);
        if (!complaint.isEmpty()) {
            throw NotDeliveredException.forNow("shell.notice.failed.answer", complaint);
        }
    }

    private String complaint(HttpPost post, Channel.Kind kind, String host) throws NotDeliveredException {
        try {
            return client.execute(post, response -> {
                String said = said(response);
                return response.getCode() / 100 == 2 // HTTP: every other status is no success
                        ? Envelope.complaint(kind, said)
                        : response.getCode() + " " + said;
            });
        } catch (PublicAddresses.NotPublicException e) {
            throw NotDeliveredException.forGood("shell.notice.failed.inside", host);
        } catch (UnknownHostException e) {
            throw NotDeliveredException.forNow("shell.notice.failed.unknown", host);
        } catch (SSLException e) {
            throw NotDeliveredException.forNow("shell.notice.failed.certificate", host);
        } catch (InterruptedIOException e) {
            throw NotDeliveredException.forNow("shell.notice.failed.time", host);
        } catch (IOException e) {
            throw NotDeliveredException.forNow("shell.notice.failed.reach", host);
        }
    }

    private static String said(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        try (InputStream content = response.getEntity().getContent()) {
            return new String(content.readNBytes(LONGEST_ANSWER), UTF_8);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
