package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import pareto.database.StartRefusedException;

class ExposureTests {

    private final ServerProperties server = new ServerProperties();

    @Test
    void isRefusedWithoutTls() throws Exception {
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        assertThatThrownBy(() -> new Exposure(server))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("without TLS");
        server.setSsl(new Ssl());
        assertThat(new Exposure(server).isThisMachineAlone()).isFalse();
    }

    @Test
    void letsTheSecondFactorWaitOnlyOnLoopbackWithMadeUpData() {
        server.setAddress(InetAddress.getLoopbackAddress());
        Exposure alone = new Exposure(server);
        assertThat(new Postponement(List.of(() -> true), alone).allowed()).isTrue();
        assertThat(new Postponement(List.of(() -> false), alone).allowed()).isFalse();
        assertThat(new Postponement(List.of(), alone).allowed()).isFalse();
        server.setForwardHeadersStrategy(ForwardHeadersStrategy.NATIVE);
        assertThat(new Postponement(List.of(() -> true), new Exposure(server)).allowed())
                .isFalse();
    }
}
