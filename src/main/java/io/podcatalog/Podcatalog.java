package io.podcatalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Podcatalog {

    public static void main(String[] args) {
        // Spring Boot would make some objects beside the start that no page needs. No start is faster for it.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication.run(Podcatalog.class, args);
    }
}
