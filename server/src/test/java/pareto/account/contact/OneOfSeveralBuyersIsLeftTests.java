package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pareto.account.AccountId;
import pareto.account.contact.LastBuyers.Held;

/// 顾明阳, 严伯庸 and 陶静 decide, or decided, what 恒岳重工 buys. It is 30 June 2026.
class OneOfSeveralBuyersIsLeftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final ContactId GU = ContactId.fresh();
    private static final ContactId YAN = ContactId.fresh();
    private static final ContactId TAO = ContactId.fresh();

    private static Held held(ContactId who, String from, @Nullable String to) {
        return new Held(who, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), false);
    }

    private static Optional<LastBuyer> left(Held... posts) {
        return LastBuyers.of(ACCOUNT, List.of(posts), TODAY);
    }

    private static LastBuyer since(String day, int before) {
        return new LastBuyer(ACCOUNT, LocalDate.parse(day), before);
    }

    @Test
    void whenTheOtherHasLeft() {
        assertThat(left(held(GU, "2023-01-01", null), held(YAN, "2023-01-01", "2026-05-01")))
                .contains(since("2026-05-01", 2));
    }

    @Test
    void whenTwoOfThreeHaveLeftOneAfterTheOther() {
        assertThat(left(
                        held(GU, "2023-01-01", null),
                        held(YAN, "2023-01-01", "2026-05-01"),
                        held(TAO, "2024-01-01", "2026-02-01")))
                .contains(since("2026-05-01", 2));
    }

    @Test
    void whenTwoOfThreeLeaveOnOneDay() {
        assertThat(left(
                        held(GU, "2023-01-01", null),
                        held(YAN, "2023-01-01", "2026-05-01"),
                        held(TAO, "2024-01-01", "2026-05-01")))
                .contains(since("2026-05-01", 3));
    }

    @Test
    void notWhileTwoAreThere() {
        assertThat(left(held(GU, "2023-01-01", null), held(YAN, "2023-01-01", null)))
                .isEmpty();
        assertThat(left(
                        held(GU, "2023-01-01", null),
                        held(YAN, "2023-01-01", "2026-05-01"),
                        held(TAO, "2026-06-01", null)))
                .isEmpty();
    }

    @Test
    void notWhereNobodyIsLeft() {
        assertThat(left(held(GU, "2023-01-01", "2026-06-01"), held(YAN, "2023-01-01", "2026-05-01")))
                .isEmpty();
    }

    /// That says something of our records, not of the account.
    @Test
    void notWhereThereWasOneAtATime() {
        assertThat(left(held(GU, "2023-01-01", null))).isEmpty();
        assertThat(left(held(YAN, "2020-01-01", "2024-01-01"), held(GU, "2024-01-01", null)))
                .isEmpty();
    }

    /// 陶静 comes two months before 严伯庸 leaves.
    @Test
    void notWhereTheOneLeftTookOver() {
        assertThat(left(held(YAN, "2020-01-01", "2026-05-01"), held(TAO, "2026-03-01", null)))
                .isEmpty();
    }

    @Test
    void whenTheNewOneIsTheOneThatGoes() {
        assertThat(left(held(YAN, "2020-01-01", null), held(TAO, "2026-03-01", "2026-05-01")))
                .contains(since("2026-05-01", 2));
    }

    /// 严伯庸 is followed by 陶静 without anybody beside them: one has been left since 顾明阳 went.
    @Test
    void sinceTheSecondOneWentAlthoughThePersonIsAnother() {
        assertThat(left(
                        held(GU, "2020-01-01", "2025-01-01"),
                        held(YAN, "2020-01-01", "2026-05-01"),
                        held(TAO, "2026-05-01", null)))
                .contains(since("2025-01-01", 2));
    }

    @Test
    void notWhereSomebodyCameAfterAllHadGone() {
        assertThat(left(
                        held(GU, "2020-01-01", "2025-01-01"),
                        held(YAN, "2020-01-01", "2025-01-01"),
                        held(TAO, "2026-05-01", null)))
                .isEmpty();
    }

    /// What 严伯庸 does was put down anew in 2025, and all of it ends with the day they asked to be forgotten.
    @Test
    void notWhereTheOtherIsForgottenAfterTheirRoleChanged() {
        assertThat(left(
                        held(GU, "2023-01-01", null),
                        held(YAN, "2023-01-01", "2025-03-01"),
                        new Held(YAN, LocalDate.parse("2025-03-01"), LocalDate.parse("2026-05-01"), true)))
                .isEmpty();
    }

    /// 严伯庸 had left before.
    @Test
    void whenTheOtherIsForgottenLater() {
        assertThat(left(
                        held(GU, "2023-01-01", null),
                        held(YAN, "2023-01-01", "2025-03-01"),
                        new Held(YAN, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-05-01"), true)))
                .contains(since("2025-03-01", 2));
    }

    /// 陶静 decided for a year before they had the last word.
    @Test
    void postsThatFollowEachOtherAreOneTime() {
        assertThat(left(
                        held(YAN, "2020-01-01", "2026-05-01"),
                        held(TAO, "2025-03-01", "2026-04-01"),
                        held(TAO, "2026-04-01", null)))
                .contains(since("2026-05-01", 2));
    }
}
