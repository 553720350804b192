/**
 * Open pull requests, asked for at the REST APIs of GitHub, GitLab and Gitea. May import {@code generate}.
 */
@NullMarked
package dev.slipway.delivery.appset.pulls;

import org.jspecify.annotations.NullMarked;
