package pareto.shell.file;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Id of a file someone handed in.
public record FileId(UUID id) {

    static FileId next() {
        return new FileId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
