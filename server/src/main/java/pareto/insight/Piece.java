package pareto.insight;

import java.util.Optional;

/// Something another module books by the piece, such as a closed request; declared as a bean, so that a rate can be
/// entered for it.
///
/// @param code as the module calls it: small letters and underscores
/// @param word message key
public record Piece(Costs.Kind kind, String code, String word) {

    /// As a form calls it.
    public String name() {
        return kind.code() + "-" + code;
    }

    /// The one that is called so.
    static Optional<Piece> named(Iterable<Piece> pieces, String name) {
        for (Piece piece : pieces) {
            if (piece.name().equals(name)) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }
}
