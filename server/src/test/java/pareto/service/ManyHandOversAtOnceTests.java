package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestHandOvers.Offer;
import pareto.service.RequestOwners.How;
import pareto.service.RequestOwners.Owner;
import pareto.shell.Refusal;

/// 64 at once offer, accept, decline, take back and take, as often as they can, while somebody looks on.
class ManyHandOversAtOnceTests extends OneShop {

    private static final int AT_ONCE = 64;
    private static final int TRIES = 30;
    private static final int PEOPLE = 8;

    private final List<IdentityId> people = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void colleaguesAtTheDesk() {
        for (int number = 0; number < PEOPLE; number++) {
            people.add(house.someone(Role.DESK));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void leaveEveryRequestWithExactlyOneOwnerAtEveryInstant(int many) throws Exception {
        List<RequestId> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            all.add(mailed());
        }
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> looks = threads.submit(() -> lookOn(all, over));
            var begin = new CountDownLatch(1);
            List<Future<Integer>> hands = new ArrayList<>();
            for (int hand = 0; hand < AT_ONCE; hand++) {
                var random = new Random(20_261_127 + hand);
                hands.add(threads.submit(() -> {
                    begin.await();
                    return passOn(all, random);
                }));
            }
            begin.countDown();
            for (Future<Integer> hand : hands) {
                hand.get();
            }
            over.set(true);
            assertThat(looks.get()).isPositive();
        }
        System.out.printf(
                "%d requests, %d at once: %d of %d actions done%n", many, AT_ONCE, done.get(), AT_ONCE * TRIES);
        all.forEach(this::isInOrder);
    }

    private int passOn(List<RequestId> all, Random random) {
        for (int number = 0; number < TRIES; number++) {
            RequestId id = all.get(random.nextInt(all.size()));
            tried(action(id, random));
        }
        return TRIES;
    }

    private Callable<Boolean> action(RequestId id, Random random) {
        IdentityId any = people.get(random.nextInt(PEOPLE));
        int what = random.nextInt(10);
        return () -> {
            Request request = seen(id);
            Offer offer = house.asSystem(() -> handOvers.open(id)).orElse(null);
            if (what == 0) {
                actors.runAs(any, () -> working.take(id));
            } else if (offer == null) {
                actors.runAs(request.owner(), () -> passing.offer(id, any, "请接手"));
            } else if (what < 7) {
                actors.runAs(offer.to(), () -> passing.accept(id));
            } else if (what < 9) {
                actors.runAs(offer.to(), () -> passing.decline(id, "没空"));
            } else {
                actors.runAs(offer.from(), () -> passing.withdraw(id));
            }
            return true;
        };
    }

    /// Whoever is late is refused in a sentence, by nothing else.
    private void tried(Callable<Boolean> action) {
        try {
            action.call();
            done.incrementAndGet();
        } catch (Refusal late) {
            assertThat(late.text().key()).startsWith("service.");
        } catch (DataIntegrityViolationException surprise) {
            throw new AssertionError("the database had to refuse what should have waited", surprise);
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    private int lookOn(List<RequestId> all, AtomicBoolean over) {
        int looks = 0;
        do {
            for (RequestId id : all) {
                house.asSystem(() -> isAnsweredForNow(id));
            }
            looks++;
        } while (!over.get());
        return looks;
    }

    private void isAnsweredForNow(RequestId id) {
        Request request = requests.alone(id);
        Instant now = clock.instant();
        List<Owner> begun =
                owners.of(id).stream().filter(one -> !one.since().isAfter(now)).toList();
        assertThat(begun).as("at " + now).isNotEmpty();
        assertThat(begun.getLast().who()).as("at " + now).isEqualTo(request.owner());
    }

    /// Each follows the one before at once, and by an offer that one had made and nobody else answered.
    private void isInOrder(RequestId id) {
        Request request = seen(id);
        List<Owner> answered = house.asSystem(() -> owners.of(id));
        assertThat(answered.getFirst().since()).isEqualTo(request.raisedAt());
        assertThat(answered).extracting(Owner::since).isSorted().doesNotHaveDuplicates();
        for (int place = 1; place < answered.size(); place++) {
            assertThat(answered.get(place - 1).until())
                    .isEqualTo(answered.get(place).since());
        }
        assertThat(answered.getLast().until()).isNull();
        assertThat(answered.stream().filter(one -> one.how() == How.TAKEN).count())
                .isLessThanOrEqualTo(1);
        List<Offer> offers = house.asSystem(() -> handOvers.of(id));
        List<UUID> accepted = offers.stream()
                .filter(offer -> offer.answer() == Answer.ACCEPTED)
                .map(offer -> offer.to().id())
                .toList();
        assertThat(answered.stream()
                        .filter(one -> one.how() == How.HANDED_OVER)
                        .map(one -> one.who().id())
                        .toList())
                .isEqualTo(accepted);
        assertThat(offers.stream().filter(offer -> offer.answer() == null).count())
                .isLessThanOrEqualTo(1);
    }
}
