package dev.slipway.provider.nop;

import dev.slipway.api.nop.NopResource;
import dev.slipway.kernel.object.KubeObject;

/** What an object asks for. */
record NopWanted(NopResource.Parameters parameters, KubeObject object) {}
