package pareto.journey;

/// How someone looks at Pareto.
///
/// @param language `zh-CN` or `en`
record View(String language, boolean dark, int width, int height) {

    static final View CHINESE = new View("zh-CN", false, 1440, 900);
    static final View ENGLISH = new View("en", false, 1440, 900);

    View inTheDark() {
        return new View(language, true, width, height);
    }

    View onAPhone() {
        return new View(language, dark, 390, 844);
    }

    boolean isEnglish() {
        return language.startsWith("en");
    }

    /// For file names: `en-dark-390`.
    String title() {
        return language + (dark ? "-dark-" : "-light-") + width;
    }
}
