package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.testing.IntegrationTest;

/// Each is answered by one sentence, and the preview is still there to mend it.
@IntegrationTest
class MappingsThatCannotBeRightTests {

    @Autowired
    private ApplicationContext application;

    private Importer importer;
    private String preview = "";
    private List<Map.Entry<String, String>> form = List.of();

    @BeforeEach
    void upload() {
        importer = new Importer(application);
        preview = importer.upload(
                "mapping.csv",
                "account,order,date,amount,currency\nK1,1,2026-01-10,10.50,CNY\nK2,2,2026-01-12,3,CNY\n"
                        .getBytes(UTF_8));
        form = importer.form(preview, "mapping");
    }

    @Test
    void nameTheMissingAccount() {
        replace("role", "ACCOUNT", "");
        saysOnce("No column is the account");
    }

    @Test
    void nameTheRoleChosenTwice() {
        replace("role", "ORDER", "DATE");
        saysOnce("Order day\" was chosen twice");
    }

    @Test
    void nameTheMissingAmount() {
        replace("role", "AMOUNT", "");
        saysOnce("There is no amount");
    }

    @Test
    void nameTheWrongCurrency() {
        form.replaceAll(field -> field.getKey().equals("currency") ? Map.entry("currency", "元") : field);
        saysOnce("is no currency");
    }

    @Test
    void nameTheMissingSource() {
        form.replaceAll(field -> field.getKey().equals("source") ? Map.entry("source", " ") : field);
        saysOnce("Say which system the file comes from");
    }

    @Test
    void nameARoleThatNobodyKnows() {
        replace("role", "ORDER", "SHOE_SIZE");
        saysOnce("SHOE_SIZE\" is no meaning of a column");
    }

    @Test
    void nameAFormWithoutColumns() {
        form.removeIf(field -> field.getKey().equals("role"));
        saysOnce("No column came with the form");
    }

    private void replace(String name, String from, String to) {
        assertThat(form).contains(Map.entry(name, from));
        form.replaceAll(field -> field.equals(Map.entry(name, from)) ? Map.entry(name, to) : field);
    }

    private void saysOnce(String sentence) {
        var answer = importer.visitor.post(preview, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(importer.visitor.get(preview).statusCode()).isEqualTo(200);
    }
}
