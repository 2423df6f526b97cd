package fr.vigie.streaming.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.embedded.EmbeddedChannel;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyRestTest {
    @Test
    void flinkFindsIt() {
        assertThat(ServiceLoader.load(InboundChannelHandlerFactory.class))
                .anyMatch(factory -> factory instanceof ReadOnlyRest);
    }

    @Test
    void onlyWhereItIsAskedFor() throws Exception {
        assertThat(handler(new Configuration())).isEmpty();
        assertThat(handler(LocalCluster.configuration())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesWhatWouldSubmitOrChange(String method) throws Exception {
        EmbeddedChannel channel =
                new EmbeddedChannel(handler(LocalCluster.configuration()).orElseThrow());

        channel.writeInbound(request(method));

        HttpResponse response = channel.readOutbound();
        assertThat(response.status()).isEqualTo(HttpResponseStatus.FORBIDDEN);
        Object passedOn = channel.readInbound();
        assertThat(passedOn).isNull();
    }

    @Test
    void letsLook() throws Exception {
        EmbeddedChannel channel =
                new EmbeddedChannel(handler(LocalCluster.configuration()).orElseThrow());
        DefaultFullHttpRequest look = request("GET");

        channel.writeInbound(look);

        Object passedOn = channel.readInbound();
        assertThat(passedOn).isSameAs(look);
    }

    private static DefaultFullHttpRequest request(String method) {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), "/v1/jobs");
    }

    private static Optional<ChannelHandler> handler(Configuration configuration) throws Exception {
        return new ReadOnlyRest().createHandler(configuration, Map.of());
    }
}
