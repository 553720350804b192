package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.DeclaredResource;
import dev.slipway.declared.Shape;
import software.amazon.awssdk.core.SdkClient;

/**
 * One kind of AWS resource.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public interface AwsResource<C extends SdkClient, P> extends DeclaredResource<Scope<C, P>, P> {

    @Override
    Shape<AwsService<C>, P> shape();
}
