package pareto.analysis.lifetime;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import pareto.testing.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of figures that independent programs reproduced.
record Oracle(JsonNode json) {

    static Oracle read(String name) throws Exception {
        var text = Files.readString(ReferenceData.path("oracles/" + name));
        return new Oracle(JsonMapper.shared().readTree(text));
    }

    double number(String pointer) {
        return json.at(pointer).asDouble();
    }

    List<JsonNode> customers(String pointer) {
        var customers = new ArrayList<JsonNode>();
        json.at(pointer).forEach(customers::add);
        return customers;
    }
}
