package pareto.analysis.sample;

import java.util.List;

/// Something the sample company sells.
///
/// @param price list price of one unit in yuan
/// @param cost its cost as a share of the price
record Product(String name, String family, String unit, double price, double cost) {

    static final String CONNECTIVITY = "连接";
    static final String CLOUD = "云服务";
    static final String DEVICES = "设备";

    static final Product POSTAGE = new Product("运费", "运费", "次", 1, 1);
    static final Product ADJUSTMENT = new Product("手工调整", "调整", "次", 1, 0);

    static List<Product> all() {
        return Table.read(
                "products.csv",
                row -> new Product(
                        row.getField("name"),
                        row.getField("family"),
                        row.getField("unit"),
                        Double.parseDouble(row.getField("price")),
                        Double.parseDouble(row.getField("cost"))));
    }

    boolean isGoods() {
        return this != POSTAGE && this != ADJUSTMENT;
    }
}
