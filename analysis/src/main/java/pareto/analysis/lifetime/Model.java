package pareto.analysis.lifetime;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The models an account's repeat buying can be read with, from the richest to the simplest.
public enum Model {
    /// Orders on a clock of its own regularity k, leaving after an order, the first one included.
    MBG_CNBD_K("mbg-cnbd-k"),
    /// Orders at random, leaving at any time.
    PARETO_NBD("pareto-nbd"),
    /// Orders at random, leaving after an order, the first one included.
    MBG_NBD("mbg-nbd"),
    /// Orders at random, leaving after a repeat order.
    BG_NBD("bg-nbd"),
    /// Orders on a clock, nobody leaves.
    CNBD_K("cnbd-k"),
    /// Orders at random, nobody leaves: what the others fall back to.
    NBD("nbd"),
    /// Everybody orders at the same mean interval: what is left where accounts cannot be told apart.
    MEAN_INTERVAL("mean-interval");

    private final String code;

    Model(String code) {
        this.code = code;
    }

    /// As at the shell and in answers.
    public String code() {
        return code;
    }

    /// The four that can be asked for.
    public static Model[] offered() {
        return new Model[] {BG_NBD, MBG_NBD, PARETO_NBD, MBG_CNBD_K};
    }

    public static Optional<Model> ofCode(String code) {
        return Arrays.stream(offered()).filter(model -> model.code.equals(code)).findAny();
    }

    public static String offeredCodes() {
        return Arrays.stream(offered()).map(Model::code).collect(Collectors.joining(", "));
    }
}
