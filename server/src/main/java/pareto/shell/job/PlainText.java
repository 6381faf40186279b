package pareto.shell.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/// Task data is an id in plain text, so that nothing read from the database is ever turned into objects.
final class PlainText implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data.toString().getBytes(UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return type.cast(new String(data, UTF_8));
    }
}
