package dev.slipway.cluster.aws.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void rangesAreCutIntoTheLargestThatFit() {
        assertThat(Ranges.split("10.0.0.0/16", 4))
                .containsExactly("10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/18", "10.0.192.0/18");
        assertThat(Ranges.split("10.0.0.0/18", 3)).containsExactly("10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20");
        assertThat(Ranges.split("10.1.0.0/16", 1)).containsExactly("10.1.0.0/16");
        assertThat(Ranges.split("255.255.255.252/30", 4)).last().isEqualTo("255.255.255.255/32");
    }

    @Test
    void whatIsNoRangeOrHasNoRoomIsRefused() {
        assertThatThrownBy(() -> Ranges.split("10.0.0.0", 2)).hasMessageContaining("is no IPv4 address range");
        assertThatThrownBy(() -> Ranges.split("10.0.0.0/33", 2)).hasMessageContaining("is no IPv4 address range");
        assertThatThrownBy(() -> Ranges.split("10.0.0.0/31", 4)).hasMessageContaining("no room for 4");
    }

    @Test
    void rangesOverlapWhenOneHoldsTheOther() {
        assertThat(Ranges.overlap("10.0.0.0/16", "10.0.200.0/24")).isTrue();
        assertThat(Ranges.overlap("10.0.0.0/24", "10.0.1.0/24")).isFalse();
        assertThat(Ranges.overlap("0.0.0.0/0", "192.168.0.0/16")).isTrue();
    }
}
