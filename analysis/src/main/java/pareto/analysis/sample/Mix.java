package pareto.analysis.sample;

import java.util.Random;

/// How an account spends its money over the product families, in percent.
record Mix(int connectivity, int cloud, int devices) {

    static Mix parse(String text) {
        String[] parts = text.split("/", -1);
        return new Mix(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    String pick(Random random) {
        int percent = random.nextInt(connectivity + cloud + devices);
        if (percent < connectivity) {
            return Product.CONNECTIVITY;
        }
        return percent < connectivity + cloud ? Product.CLOUD : Product.DEVICES;
    }
}
