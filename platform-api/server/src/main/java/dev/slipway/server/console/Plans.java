package dev.slipway.server.console;

import dev.slipway.terraform.work.RunStore;
import org.springframework.stereotype.Component;

/** Plans of Terraform objects as people read them, without secrets. */
@Component
final class Plans {

    private static final String TEXT = "plan.txt";

    private final RunStore runs;

    Plans(RunStore runs) {
        this.runs = runs;
    }

    /** Return what the newest run has planned; empty when there is none. */
    String newest(String uid) {
        return runs.numbers(uid).stream()
                .findFirst()
                .flatMap(number -> runs.text(uid, number, TEXT))
                .orElse("");
    }
}
