package pareto.shell.format;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language Pareto speaks.
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// The value of `<html lang>`.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// Two letters, as in file names, cookies and addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public boolean chinese() {
        return this == ZH;
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /// The language nearest to what a browser asks for; Chinese for any Chinese, English for everything else.
    public static Language nearest(Locale asked) {
        return asked.getLanguage().equals("zh") ? ZH : EN;
    }
}
