package pareto.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// Every sentence of every module in both languages, read from `pareto/<module>/messages_<language>.properties`.
@Component
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);
    private final boolean strict;

    /// @param strict whether a missing sentence is an error instead of its key on the page
    Messages(@Value("${pareto.messages.strict:false}") boolean strict) throws IOException {
        this.strict = strict;
        for (var language : Language.values()) {
            messages.put(language, read(language));
        }
    }

    /// The sentence of a text, its gaps filled as these formats write them.
    public String say(Text text, Formats formats) {
        return message(text.key(), formats.language()).fill(text.args(), arg -> write(arg, formats));
    }

    private Message message(String key, Language language) {
        var message = messages.getOrDefault(language, Map.of()).get(key);
        if (message != null) {
            return message;
        }
        if (strict) {
            throw new IllegalArgumentException("No sentence " + key + " in " + language);
        }
        LOG.error("No sentence {} in {}", key, language);
        return new Message(key);
    }

    private String write(Object arg, Formats formats) {
        return arg instanceof Text inner ? say(inner, formats) : Arguments.write(arg, formats);
    }

    private static Map<String, Message> read(Language language) throws IOException {
        var found = new HashMap<String, Message>();
        var pattern = "classpath*:pareto/*/messages_" + language.code() + ".properties";
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            properties(file).forEach((key, value) -> found.put((String) key, new Message((String) value)));
        }
        return found;
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
