package pareto.analysis.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 2, 21);

    @TempDir
    Path folder;

    @Test
    void isTheSameToTheLastByteForTheSameSeed() throws IOException {
        SampleFiles one = SampleCompany.generate(folder.resolve("one"), AS_OF, 7);
        SampleFiles two = SampleCompany.generate(folder.resolve("two"), AS_OF, 7);
        SampleFiles other = SampleCompany.generate(folder.resolve("other"), AS_OF, 8);
        assertThat(one.orders()).hasSameBinaryContentAs(two.orders());
        assertThat(one.rates()).hasSameBinaryContentAs(two.rates());
        assertThat(Files.mismatch(one.orders(), other.orders())).isNotNegative();
    }

    @Test
    void hasAboutTwoHundredAccountsAndSixYearsOfLines() {
        Sample sample = Sample.asOf(AS_OF);
        assertThat(sample.rows()).hasSizeBetween(40_000, 60_000);
        assertThat(sample.ranking()).hasSizeBetween(195, 215);
        assertThat(sample.days().min(LocalDate::compareTo))
                .hasValueSatisfying(
                        day -> assertThat(day).isBetween(AS_OF.minusYears(6).minusMonths(3), AS_OF.minusYears(6)));
        assertThat(sample.days().max(LocalDate::compareTo))
                .hasValueSatisfying(day -> assertThat(day).isBetween(AS_OF.minusDays(5), AS_OF));
    }

    @Test
    void givesEveryLineAnAmountThatIsQuantityTimesPrice() {
        assertThat(Sample.asOf(AS_OF)
                        .where(row -> row.amount().compareTo(row.price().multiply(new BigDecimal(row.quantity()))) != 0)
                        .rows())
                .isEmpty();
    }

    @Test
    void numbersEveryOrderOnceAndGivesItOneDayAndOneAccount() {
        List<SampleRow> rows = Sample.asOf(AS_OF).rows();
        Set<String> orders = rows.stream().map(SampleRow::order).collect(toSet());
        Set<List<Object>> headings = rows.stream()
                .map(row -> List.<Object>of(row.order(), row.day(), row.account()))
                .collect(toSet());
        assertThat(headings).hasSameSizeAs(orders);
    }

    @Test
    void hasARateForEveryMonthOfItsHistory() throws IOException {
        SampleFiles files = SampleCompany.generate(folder, AS_OF, 7);
        List<String> lines = Files.readAllLines(files.rates());
        assertThat(lines.getFirst()).isEqualTo("日期,币种,汇率");
        assertThat(lines).hasSizeBetween(73, 77).last().asString().startsWith("2026-02-01,USD,");
    }

    @Test
    void givesEveryAccountToOneOfTwelveManagers() throws IOException {
        SampleFiles files = SampleCompany.generate(folder, AS_OF, 7);
        List<Staff> managers = files.staff().stream()
                .filter(person -> person.role() == Staff.Role.MANAGER)
                .toList();
        assertThat(managers)
                .hasSize(12)
                .allSatisfy(manager -> assertThat(manager.accounts()).isNotEmpty());
        List<String> looked = managers.stream()
                .flatMap(manager -> manager.accounts().stream())
                .toList();
        assertThat(looked).hasSize(212).doesNotHaveDuplicates();
        assertThat(SampleRow.read(files.orders()).stream()
                        .map(SampleRow::account)
                        .filter(code -> !code.isEmpty())
                        .collect(toSet()))
                .isSubsetOf(looked);
    }

    @Test
    void hasEachStoryInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/sample-company.md"));
        List<String> told = Pattern.compile("`([a-z]+[A-Z]\\w+)`")
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> tested = Arrays.stream(SampleCompanyStoriesTests.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(tested);
    }
}
