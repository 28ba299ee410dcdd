package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLabelTests {

    @Test
    void aKeywordThatIsATopicIsNotShownTwice() {
        assertThat(Topic.others(List.of("Runbook", "drills", "runbooks"), List.of(new Topic("runbook", "runbook", 2))))
                .containsExactly("drills", "runbooks");
    }
}
