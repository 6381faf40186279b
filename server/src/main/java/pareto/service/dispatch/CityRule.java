package pareto.service.dispatch;

/// In which city somebody is looked for who does a step.
sealed interface CityRule {

    /// That of the site.
    record OfSite() implements CityRule {}

    record Fixed(String city) implements CityRule {}

    /// It does not matter where they work.
    record Anywhere() implements CityRule {}
}
