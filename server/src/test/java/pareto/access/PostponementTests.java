package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;

class PostponementTests {

    private final ServerProperties server = new ServerProperties();

    @Test
    void isAllowedOnLoopbackWithMadeUpData() {
        server.setAddress(InetAddress.getLoopbackAddress());
        assertThat(new Postponement(List.of(() -> true), server).allowed()).isTrue();
    }

    @Test
    void endsWithTheFirstRealData() {
        server.setAddress(InetAddress.getLoopbackAddress());
        assertThat(new Postponement(List.of(() -> false), server).allowed()).isFalse();
        assertThat(new Postponement(List.of(), server).allowed()).isFalse();
    }

    @Test
    void isNotForServersOthersCanReach() throws Exception {
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        assertThat(new Postponement(List.of(() -> true), server).allowed()).isFalse();
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setForwardHeadersStrategy(ForwardHeadersStrategy.NATIVE);
        assertThat(new Postponement(List.of(() -> true), server).allowed()).isFalse();
    }
}
