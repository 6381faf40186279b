package pareto.shell.file;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import pareto.shell.Refusal;

/// How large a file may be (`pareto.files.limit`, 4 GB unless told otherwise).
@Component
final class UploadLimit {

    private final DataSize limit;

    UploadLimit(@Value("${pareto.files.limit:4GB}") DataSize limit) {
        this.limit = limit;
    }

    boolean allows(long bytes) {
        return bytes <= limit.toBytes();
    }

    long bytes() {
        return limit.toBytes();
    }

    long megabytes() {
        return limit.toMegabytes();
    }

    Refusal refusal() {
        return Refusal.tooLarge("shell.failure.tooLarge", megabytes());
    }
}
