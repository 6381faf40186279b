package pareto.shell;

import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the static files: packed, and cached for good because their address names their content.
@Configuration(proxyBeanMethods = false)
class AssetPublishing implements WebMvcConfigurer {

    private final Assets assets;

    AssetPublishing(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.root() + "**")
                .addResourceLocations(assets.folders().toArray(Resource[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> packed() {
        return factory -> {
            var compression = new Compression();
            compression.setEnabled(true);
            factory.setCompression(compression);
        };
    }
}
