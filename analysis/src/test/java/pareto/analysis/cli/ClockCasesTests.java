package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.ReferenceData;

class ClockCasesTests {

    private static final String FOUR_HOURS = """
            {"id": "four hours", "op": "due", "zone": "Asia/Shanghai", "startZone": "Asia/Shanghai",
             "start": "2026-03-06T16:00:00", "seconds": 14400,
             "hours": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], "fri": [["09:00", "18:00"]]},
             "expected": "2026-03-09T11:00:00", "expectedZone": "Asia/Shanghai"}
            """;

    @TempDir
    private Path folder;

    /// Cases that others wrote down for their own programs: OTOBO and Znuny, Request Tracker, GLPI, Zammad,
    /// and the libraries biz, business-hours and working_hours.
    @Test
    void allOfOtherProgramsAgree() {
        var shell = pareto("clock", ReferenceData.path("vectors/sla/sla-cases.json"), "--json");
        var answers = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(answers)
                .hasSize(63)
                .allSatisfy(answer -> assertThat(answer.path("agrees").asBoolean())
                        .as(answer.toString())
                        .isTrue());
        assertThat(shell.exit()).isZero();
    }

    @Test
    void sayWhatCameOutBesideWhatWasExpected() throws Exception {
        var wrong = FOUR_HOURS.replace("four hours", "wrong").replace("2026-03-09T11:00:00", "2026-03-06T20:00:00");
        var shell = pareto("clock", file("[" + FOUR_HOURS + "," + wrong + "]"), "--json");
        var answers = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(shell.exit()).isOne();
        assertThat(answers.at("/0").propertyNames()).containsExactly("id", "actual", "expected", "agrees");
        assertThat(answers.at("/0/id").asString()).isEqualTo("four hours");
        assertThat(answers.at("/0/actual").asString()).isEqualTo("2026-03-09T11:00:00");
        assertThat(answers.at("/0/agrees").asBoolean()).isTrue();
        assertThat(answers.at("/1/actual").asString()).isEqualTo("2026-03-09T11:00:00");
        assertThat(answers.at("/1/expected").asString()).isEqualTo("2026-03-06T20:00:00");
        assertThat(answers.at("/1/agrees").asBoolean()).isFalse();
        assertThat(pareto("clock", file("[" + FOUR_HOURS + "," + wrong + "]")).out())
                .isEqualTo("wrong: 2026-03-09T11:00:00 instead of 2026-03-06T20:00:00\n1 of 2 cases agree\n");
    }

    @Test
    void listWhatWasCountedWhenAsked() throws Exception {
        var shell = pareto("clock", file("{\"cases\": [" + FOUR_HOURS + "]}"), "--json", "--intervals");
        var counted = JsonAnswer.MAPPER.readTree(shell.out()).at("/0/counted");

        assertThat(counted).hasSize(2);
        assertThat(counted.at("/1/from").asString()).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(counted.at("/1/to").asString()).isEqualTo("2026-03-09T03:00:00Z");
    }

    @Test
    void nameConventionsOfTheirOwn() throws Exception {
        var moves = FOUR_HOURS
                .replace("14400", "7200")
                .replace("2026-03-09T11:00:00", "2026-03-09T09:00:00")
                .replace("\"op\"", "\"conventions\": {\"slotEnd\": \"next-opening\"}, \"op\"");
        var workingDay = FOUR_HOURS
                .replace("\"seconds\": 14400", "\"days\": 1")
                .replace("2026-03-09T11:00:00", "2026-03-09T16:00:00")
                .replace("\"op\"", "\"conventions\": {\"day\": \"working-day\"}, \"op\"");

        assertThat(pareto("clock", file("[" + moves + "," + workingDay + "]")).out())
                .isEqualTo("2 of 2 cases agree\n");
    }

    @Test
    void sayWhichOfThemCannotBeWorkedOut() throws Exception {
        refused(file("{\"cases\": 1}"), "holds no cases");
        refused(file("[{\"id\": 1,"), "is no JSON");
        refused(
                file("[" + FOUR_HOURS.replace("due", "undue") + "]"),
                "Case four hours cannot be worked out, look at op");
        refused(file("[" + FOUR_HOURS.replace("14400", "-1") + "]"), "look at seconds");
        refused(file("[" + FOUR_HOURS.replace("14400", "\"soon\"") + "]"), "is no whole number");
        refused(
                file("[" + FOUR_HOURS.replace("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Atlantis\"") + "]"),
                "look at zone");
        refused(file("[" + FOUR_HOURS.replace("\"mon\"", "\"someday\"") + "]"), "someday is no day");
        refused(file("[" + FOUR_HOURS.replace("12:00", "25:00") + "]"), "look at hours");
        refused(file("[" + FOUR_HOURS.replace("12:00", "14:00") + "]"), "overlap");
        refused(file("[" + FOUR_HOURS.replace("\"start\":", "\"begin\":") + "]"), "look at start: it is missing");
        refused(folder.resolve("none.json"), "There is no file");
    }

    @Test
    void leaveNothingOutThatIsWrittenInAnotherShape() throws Exception {
        refused(
                file("[" + FOUR_HOURS.replace("\"fri\": [[\"09:00\", \"18:00\"]]", "\"fri\": \"09:00-18:00\"") + "]"),
                "is no list");
        refused(
                file("[" + FOUR_HOURS.replace("\"fri\": [[\"09:00\", \"18:00\"]]", "\"fri\": [\"09:00-18:00\"]") + "]"),
                "is no slot");
        refusedWith("\"holidays\": \"2026-10-01\"", "look at holidays");
        refusedWith("\"holidays\": [20261001]", "is no text");
        refusedWith("\"dayOverrides\": [\"2026-10-01\"]", "look at dayOverrides");
        refusedWith("\"conventions\": {\"slotend\": \"stays\"}", "slotend is none; write zero, slotEnd");
        refusedWith("\"conventions\": {\"day\": \"calendar-day\"}", "write business-hours or working-day");
        refusedWith("\"conventions\": \"usual\"", "look at conventions");
        refusedWith("\"startEpoch\": 9223372036854775807", "look at startEpoch");
    }

    private void refusedWith(String field, String part) throws Exception {
        refused(file("[" + FOUR_HOURS.replace("\"op\"", field + ", \"op\"") + "]"), part);
    }

    @Test
    void neverComeWhenTheyAskForMoreTimeThanThereIs() throws Exception {
        var endless = FOUR_HOURS.replace("14400", "9223372036854775807");

        assertThat(pareto("clock", file("[" + endless + "]")).out())
                .startsWith("four hours: never instead of 2026-03-09T11:00:00");
    }

    @Test
    void bringTicketsThroughTheirLifeWithinAMinute() throws Exception {
        var ticket = """
                {"id": "at once", "op": "elapsedWithPause", "pausedStates": ["%s"], "fromMin": 0, "toMin": 60,
                 "ticket": {"newAtMin": 0, "openAtMin": 10, "pendingAtMin": 10, "closedAtMin": 10},
                 "expectedMinutes": %d}
                """;

        assertThat(pareto("clock", file("[" + ticket.formatted("closed", 10) + "]"))
                        .exit())
                .isZero();
        assertThat(pareto("clock", file("[" + ticket.formatted("pending close", 60) + "]"))
                        .exit())
                .isZero();
        assertThat(pareto("clock", file("[" + ticket.formatted("open", 60) + "]"))
                        .exit())
                .isZero();
    }

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("cases.json"), json);
    }

    private static void refused(Path file, String part) {
        var shell = pareto("clock", file, "--json");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains(part);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.out()).isEmpty();
    }
}
