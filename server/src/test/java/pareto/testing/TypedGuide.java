package pareto.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A guide to an interface for programs: what it tells to type is typed, in its order, in one shell, and compared with
/// what it says comes out, where `…` stands for anything.
public record TypedGuide(Path guide, int port, String token) {

    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\\n(.*?)```", Pattern.DOTALL);

    public void saysWhatComesOut() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/curl")).isExecutable();
        List<String> commands = blocks("sh");
        List<String> answers = blocks("json");
        assertThat(commands).hasSameSizeAs(answers).hasSizeGreaterThan(2);

        List<String> said = shell(String.join("\nprintf '\\n@@@\\n'\n", commands));

        assertThat(said).hasSameSizeAs(answers);
        for (int at = 0; at < answers.size(); at++) {
            JsonNode found = JsonMapper.shared().readTree(said.get(at));
            assertThat(found.toString())
                    .as(commands.get(at))
                    .isEqualTo(filled(JsonMapper.shared().readTree(answers.get(at)), found)
                            .toString());
        }
    }

    private List<String> shell(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().put("PARETO", "http://127.0.0.1:" + port);
        shell.environment().put("TOKEN", token);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return List.of(said.split("\n@@@\n"));
    }

    /// What is wanted, with what was found wherever `…` stands for anything.
    private static JsonNode filled(JsonNode wanted, JsonNode found) {
        var mapper = JsonMapper.shared();
        if (wanted.isObject()) {
            var object = mapper.createObjectNode();
            wanted.propertyStream()
                    .forEach(one -> object.set(one.getKey(), filled(one.getValue(), found.path(one.getKey()))));
            return object;
        }
        if (wanted.isArray()) {
            var array = mapper.createArrayNode();
            for (int at = 0; at < wanted.size(); at++) {
                array.add(filled(wanted.get(at), found.path(at)));
            }
            return array;
        }
        boolean open = wanted.isString() && wanted.asString().endsWith("…");
        return open
                        && found.isString()
                        && found.asString().startsWith(wanted.asString().replace("…", ""))
                ? found
                : wanted;
    }

    private List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(Files.readString(guide)).results().forEach(block -> {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        });
        return blocks;
    }
}
