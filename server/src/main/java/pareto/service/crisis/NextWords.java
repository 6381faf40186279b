package pareto.service.crisis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.Request;
import pareto.service.crisis.Crisis.Line;
import pareto.service.stopwatch.TimeShown;

/// A door for pages that compose: what the reader is to say next in crises that go on.
@Component
@Transactional(readOnly = true)
public class NextWords {

    /// The next word of one crisis.
    ///
    /// @param address of the room
    /// @param audience message key of who hears it
    /// @param whom exactly
    public record Word(Request request, String address, String audience, String whom, Instant due, TimeShown time) {}

    private final CrisisLists lists;
    private final Rooms rooms;
    private final Actors actors;

    NextWords(CrisisLists lists, Rooms rooms, Actors actors) {
        this.lists = lists;
        this.rooms = rooms;
        this.actors = actors;
    }

    /// What is due first before others; one for each crisis.
    public List<Word> mine(int most) {
        IdentityId reader = actors.current().id();
        Instant now = rooms.now();
        return lists.mine().stream()
                .flatMap(room -> room.crisis().lines().stream()
                        .filter(line -> line.due() != null
                                && room.crisis().speakers(line).contains(reader))
                        .limit(1)
                        .flatMap(line -> Stream.of(word(room, line, now))))
                .sorted(Comparator.comparing(Word::due))
                .limit(most)
                .toList();
    }

    private static Word word(Rooms.Room room, Line line, Instant now) {
        return new Word(
                room.request(),
                room.crisis().address(),
                line.audience().key(),
                line.whom(),
                Objects.requireNonNull(line.due()),
                CrisisPage.time(line, now));
    }
}
