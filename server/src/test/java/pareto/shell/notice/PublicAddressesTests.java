package pareto.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.access.IdentityId;
import pareto.shell.format.Language;

class PublicAddressesTests {

    private static final NoticeSettings STRICT = new NoticeSettings(List.of(), Set.of(), Set.of(), "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void areNoneWithinTheOwnNetwork(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111"})
    void areAllOthers(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /// One public address among private ones does not help.
    @Test
    void areAllOrTheNameIsRefused() {
        PublicAddresses addresses = new PublicAddresses(
                host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")},
                STRICT::isInside);

        assertThatThrownBy(() -> addresses.resolve("example.com"))
                .isInstanceOf(PublicAddresses.NotPublicException.class);
    }

    /// The name meant a public address when it was entered and means this machine when something is sent.
    @Test
    void areLookedUpAnewForEachConnectionAndNoOtherWay() throws Exception {
        Deque<String> meanings = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        PublicAddresses addresses = new PublicAddresses(
                host -> new InetAddress[] {InetAddress.getByName(meanings.removeFirst())}, STRICT::isInside);
        Webhooks webhooks = new Webhooks(addresses, STRICT, SSLContext.getDefault(), Clock.systemUTC());
        String address = webhooks.checked("https://rebind.example/hook");
        Channel channel = new Channel(
                UUID.randomUUID(), IdentityId.next(), Channel.Kind.GENERIC, address, "secret", Rhythm.FIRST, Set.of());
        Message message = new Message(Language.EN, "subject", "", List.of(), "", "", "", "", String::valueOf);

        assertThatThrownBy(() -> webhooks.send(channel, message, UUID.randomUUID()))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("failed.inside");
        assertThat(meanings).isEmpty();
    }
}
