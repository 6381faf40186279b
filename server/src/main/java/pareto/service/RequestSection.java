package pareto.service;

/// A part of a request's page that another package serves by address; declared as a bean. It answers with nothing where
/// it has nothing to say.
///
/// @param path what stands behind `/requests/{id}`, e.g. `/tasks`
public record RequestSection(String path, int order, Place place) {

    /// Where on the page it stands.
    public enum Place {
        /// A cell of the strip at the top, beside who answers: a `div`.
        STRIP,
        /// In the wide column, above the record.
        MAIN,
        /// In the narrow column, below the conversation.
        RAIL
    }
}
