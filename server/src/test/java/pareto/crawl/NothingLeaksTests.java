package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.testing.Visitor;

/// Every role asks every route the application has for the things of the others.
class NothingLeaksTests extends ThreeAccounts {

    private static final List<String> SECRETS = Stream.of(
                    OTHERS_NAMES,
                    OTHERS_DOSSIER,
                    OTHERS_FIGURES,
                    TOTALS,
                    OWN_FIGURES,
                    MARGINS,
                    List.of(OWN_PERSON),
                    SECRET_NAMES,
                    SECRET_FIGURES)
            .flatMap(List::stream)
            .toList();

    private static final int NOT_FOUND = 404;

    /// By who asked for what: every address is asked once, whichever test wants to know.
    private static final Map<String, List<Told>> TOLD = new HashMap<>();

    /// @param secret what the answer holds; empty where there was none for a fault of the server
    private record Told(String address, String secret) {

        String words() {
            return address + (secret.isEmpty() ? " fails" : " tells " + secret);
        }
    }

    @Test
    void ofAnAccountSomebodyMayNotSee() {
        for (Role role : Role.values()) {
            if (!role.may(Right.ALL_ACCOUNTS)) {
                List<String> secrets = new ArrayList<>(OTHERS_NAMES);
                secrets.addAll(OTHERS_DOSSIER);
                secrets.addAll(OTHERS_FIGURES);
                secrets.addAll(TOTALS);
                assertThat(leaks(role, secrets)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofFiguresToThoseWhoSeeNamesOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.FIGURES)) {
                List<String> secrets = new ArrayList<>(OTHERS_FIGURES);
                secrets.addAll(OWN_FIGURES);
                secrets.addAll(TOTALS);
                assertThat(leaks(role, secrets)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofMarginsToThoseWhoSeeRevenueOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.MARGIN)) {
                assertThat(leaks(role, MARGINS)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofPeopleToThoseWhoSeeFiguresOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.PERSONAL_DATA)) {
                assertThat(leaks(role, List.of(OTHERS_PERSON, OWN_PERSON)))
                        .as(role.name())
                        .isEmpty();
            }
        }
    }

    /// The chart of all accounts draws its size without a name for whoever may see totals.
    @Test
    void ofAConfidentialAccountToThoseWhoSeeAllOthers() {
        for (Role role : Role.values()) {
            if (!role.may(Right.CONFIDENTIAL)) {
                List<String> secrets = new ArrayList<>(SECRET_NAMES);
                secrets.addAll(SECRET_FIGURES);
                assertThat(leaks(role, secrets, secret))
                        .as(role.name())
                        .allMatch(leak -> role.may(Right.TOTALS)
                                && leak.matches("/portfolio(/print)?(\\?.*)? tells 246801\\.35"));
            }
        }
    }

    /// Addresses at which a role is told one of these, by any id in any gap and by what one might ask for.
    private List<String> leaks(Role role, List<String> secrets) {
        return leaks(role, secrets, others);
    }

    private List<String> leaks(Role role, List<String> secrets, AccountId of) {
        return TOLD.computeIfAbsent(role + " " + of, any -> told(role, of)).stream()
                .filter(told -> told.secret().isEmpty() || secrets.contains(told.secret()))
                .map(Told::words)
                .toList();
    }

    private List<Told> told(Role role, AccountId of) {
        Visitor visitor = signedIn(role);
        List<String> ids = wordsAt(of).all();
        List<Told> all = new ArrayList<>();
        for (String address : routes().toGet(words(of))) {
            if (!address.matches("/(sign-in|welcome/.*|error)")) {
                int status = ask(visitor, address, all);
                // what is not there at all does not come into being by a question, unless it is the account's
                if (status != NOT_FOUND || ids.stream().anyMatch(address::contains)) {
                    ask(visitor, address + question(of), all);
                }
            }
        }
        return all;
    }

    private static int ask(Visitor visitor, String address, List<Told> all) {
        HttpResponse<String> answer = visitor.get(address);
        if (answer.statusCode() >= 500) {
            all.add(new Told(address, ""));
        }
        SECRETS.stream().filter(answer.body()::contains).forEach(secret -> all.add(new Told(address, secret)));
        return answer.statusCode();
    }

    private String question(AccountId of) {
        String code = of.equals(secret) ? "XUAN" : "YING";
        return "?account=" + of.id() + "&group=true&per=group&q=" + code
                + "&sort=revenue&from=2025-01-01&to=2026-12-31";
    }
}
