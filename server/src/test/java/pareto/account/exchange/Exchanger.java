package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.shell.job.JobId;
import pareto.shell.job.Jobs;
import pareto.testing.House;
import pareto.testing.Visitor;

/// Someone who brings files in by the pages, as a browser without script would.
final class Exchanger {

    static final String PAGE = "/accounts/exchange";

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    final Visitor visitor;
    final WithPassword person;
    private final Actors actors;
    private final AccountImports imports;
    private final StagedImports staged;
    private final Jobs jobs;

    Exchanger(ApplicationContext application, Role role) {
        actors = application.getBean(Actors.class);
        imports = application.getBean(AccountImports.class);
        staged = application.getBean(StagedImports.class);
        jobs = application.getBean(Jobs.class);
        House house = application.getBean(House.class);
        person = house.person(role);
        visitor = house.signedIn(person);
    }

    /// Hands files in and answers the import that begins with them.
    AccountImport upload(Map<String, byte[]> files) {
        visitor.get(PAGE);
        HttpResponse<String> answer = visitor.upload(PAGE, files);
        String page = Visitor.goal(answer);
        assertThat(page).as(answer.body()).startsWith(PAGE + "/");
        return now(UUID.fromString(page.substring(PAGE.length() + 1)));
    }

    AccountImport compare(String name, String content) {
        return compare(Map.of(name, content.getBytes(UTF_8)));
    }

    AccountImport compare(Map<String, byte[]> files) {
        return compare(upload(files), Map.of());
    }

    /// Has an import compared as its columns were recognised.
    AccountImport compare(AccountImport source, Map<String, String> more) {
        visitor.get(source.address());
        HttpResponse<String> answer = visitor.post(source.address() + "/mapping", form(source.tables(), more));
        assertThat(Visitor.goal(answer)).as(answer.body()).startsWith("/jobs/");
        return worked(source);
    }

    /// Answers what rows ask, by row.
    AccountImport answer(AccountImport source, Map<String, String> answers) {
        visitor.get(source.address());
        HttpResponse<String> answer = visitor.post(source.address() + "/answers", answers);
        assertThat(Visitor.goal(answer)).as(answer.body()).startsWith("/jobs/");
        return worked(source);
    }

    AccountImport apply(AccountImport source) {
        visitor.get(source.address());
        HttpResponse<String> answer = visitor.post(source.address() + "/application", Map.of());
        assertThat(Visitor.goal(answer)).as(answer.body()).startsWith("/jobs/");
        return worked(source);
    }

    /// Brings a file in and takes it over.
    AccountImport take(String name, String content) {
        return apply(compare(name, content));
    }

    AccountImport now(UUID id) {
        return staged.complete(Objects.requireNonNull(
                actors.system("test", () -> imports.find(id).orElseThrow())));
    }

    List<Verdict> verdicts(AccountImport source) {
        return staged.verdicts(source.id())
                .part(Set.of(Kind.values()), null, 0, Integer.MAX_VALUE)
                .verdicts();
    }

    /// What a page says, without its tags.
    String text(String path) {
        return TAGS.matcher(visitor.get(path).body()).replaceAll(" ").replaceAll("\\s+", " ");
    }

    static List<Map.Entry<String, String>> form(List<TableMapping> tables, Map<String, String> more) {
        List<Map.Entry<String, String>> form = new ArrayList<>(more.entrySet());
        for (int at = 0; at < tables.size(); at++) {
            TableMapping table = tables.get(at);
            String kind = "kind." + at;
            if (!more.containsKey(kind)) {
                form.add(
                        Map.entry(kind, table.kind() == null ? "" : table.kind().name()));
            }
            for (String field : table.fields()) {
                form.add(Map.entry("field." + at, field));
            }
        }
        return form;
    }

    private AccountImport worked(AccountImport source) {
        JobId job = new JobId(Objects.requireNonNull(now(source.id()).job()));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Boolean.TRUE.equals(actors.system(
                        "test",
                        () -> jobs.find(job).map(pareto.shell.job.Job::ended).orElse(false))));
        return now(source.id());
    }
}
