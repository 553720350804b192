package dev.slipway.delivery.source.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteBaseTest {

    @ParameterizedTest
    @CsvSource({
        "https://git.example.org/a/b//c/d?ref=v1, https://git.example.org/a/b, c/d, v1",
        "https://git.example.org/a/b.git/c?ref=v1, https://git.example.org/a/b.git, c, v1",
        "git::https://git.example.org/a/b.git//c, https://git.example.org/a/b.git, c, ''",
        "https://github.com/a/b/c/d?ref=main, https://github.com/a/b, c/d, main",
        "github.com/a/b//c?timeout=9s&ref=v2, https://github.com/a/b, c, v2",
        "github.com/a/b, https://github.com/a/b, '', ''",
        "git@github.com:a/b.git//c?ref=v1, git@github.com:a/b.git, c, v1",
        "ssh://git@git.example.org/a/b//c, ssh://git@git.example.org/a/b, c, ''",
        "file:///tmp/r.git//c?ref=v1, file:///tmp/r.git, c, v1"
    })
    void repositoryPathAndRevision(String text, String url, String path, String revision) {
        assertThat(RemoteBase.of(text)).contains(new RemoteBase(url, path, revision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../base", "base", "a.yaml", "github", "apiVersion: v1\nkind: https://x//y"})
    void localPathsAreNone(String text) {
        assertThat(RemoteBase.of(text)).isEmpty();
    }

    @Test
    void addressesOfFiles() {
        assertThat(RemoteBase.isFile("https://example.org/a/b.yaml")).isTrue();
        assertThat(RemoteBase.isFile("https://example.org/a/b//c.yaml?ref=v1")).isFalse();
        assertThat(RemoteBase.isFile("a.yaml")).isFalse();
    }
}
