package pareto.service.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import pareto.shell.Refusal;

/// How far a program has read what changed: up to this change of this request, since several may bear one moment.
record ApiPlace(Instant at, UUID request) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final char SEAM = '_';
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// @param typed a moment, or what an answer gave as its end
    /// @throws Refusal when it is neither
    static ApiPlace of(String typed) {
        int seam = typed.indexOf(SEAM);
        try {
            return of(
                    OffsetDateTime.parse(seam < 0 ? typed : typed.substring(0, seam))
                            .toInstant(),
                    seam < 0 ? FIRST : UUID.fromString(typed.substring(seam + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.badInput("service.intake.api.since");
        }
    }

    /// @throws DateTimeException when its year has more than four digits, which the database does not take
    private static ApiPlace of(Instant at, UUID request) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return new ApiPlace(at, request);
    }

    @Override
    public String toString() {
        return at + String.valueOf(SEAM) + request;
    }
}
