package pareto.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.insight.ProfilesRefreshed;
import pareto.insight.TierTrials;
import pareto.people.Expertise;
import pareto.people.Experts;
import pareto.people.Need;
import pareto.shell.Companies;
import pareto.shell.Settings;
import pareto.team.Teams;
import pareto.team.VirtualTeams;
import pareto.values.Period;

/// Once the sample's figures are there, its people say what they know, two teams are called together and one of them
/// sits at a customer's. Tiers by margin are tried on the past.
@Component
class Gathering {

    private static final String DONE = "sample.gathered";
    private static final String EXPERTISE = "expertise.csv";

    private final Companies companies;
    private final Settings settings;
    private final Identities identities;
    private final Accounts accounts;
    private final Experts experts;
    private final Teams teams;
    private final VirtualTeams virtualTeams;
    private final TierTrials trials;
    private final Actors actors;
    private final Clock clock;

    Gathering(
            Companies companies,
            Settings settings,
            Identities identities,
            Accounts accounts,
            Experts experts,
            Teams teams,
            VirtualTeams virtualTeams,
            TierTrials trials,
            Actors actors,
            Clock clock) {
        this.companies = companies;
        this.settings = settings;
        this.identities = identities;
        this.accounts = accounts;
        this.experts = experts;
        this.teams = teams;
        this.virtualTeams = virtualTeams;
        this.trials = trials;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) throws IOException {
        List<String[]> lines = lines();
        actors.system("sample", () -> {
            if (companies.current().sample() && settings.first(DONE)) {
                gather(lines);
            }
        });
    }

    private void gather(List<String[]> lines) {
        Map<String, IdentityId> people = identities.staff().stream()
                .filter(person -> person.ended() == null)
                .collect(Collectors.toMap(Person::name, Person::id, (one, other) -> one));
        for (String[] line : lines) {
            IdentityId who = people.get(line[0]);
            if (who != null) {
                Need words = Need.typed(line[1], line[2], line[3], "");
                experts.know(
                        who,
                        new Expertise(words.skills(), words.industries(), words.languages(), Integer.valueOf(line[4])));
            }
        }
        LocalDate today = LocalDate.now(clock);
        call("恒岳 5G 专网投标", List.of("C1001"), people, "林知夏", Map.of("沈牧", "方案", "周砚", "报价"), today.plusDays(45));
        call("网点专线割接", List.of("C1006", "C1010"), people, "秦朗", Map.of("沈牧", "割接方案", "苏禾", "安全"), today.plusDays(12));
        trials.begin(new BigDecimal("50"), new BigDecimal("80"), new BigDecimal("95"), true);
        IdentityId resident = people.get("苏禾");
        if (resident != null) {
            teams.station(id("C1001"), resident, "恒岳重工一厂", Period.through(today, today.plusMonths(6)));
        }
    }

    private void call(
            String purpose,
            List<String> codes,
            Map<String, IdentityId> people,
            String leader,
            Map<String, String> members,
            LocalDate lastDay) {
        Map<IdentityId, String> tasks = new HashMap<>();
        members.forEach((name, task) -> {
            IdentityId member = people.get(name);
            if (member != null) {
                tasks.put(member, task);
            }
        });
        IdentityId leads = people.get(leader);
        if (leads != null) {
            virtualTeams.call(
                    new VirtualTeams.Call(purpose, codes.stream().map(this::id).toList(), leads, tasks, lastDay));
        }
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(accounts.ids(List.of(code)).get(code));
    }

    private static List<String[]> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Gathering.class.getResourceAsStream(EXPERTISE), EXPERTISE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
