package dev.slipway.provider.gcp.cloudplatform;

/** How service accounts are named. Pure. */
final class ServiceAccounts {

    private ServiceAccounts() {}

    /** Return the address of an account of a project; a project of a domain has its parts the other way round. */
    static String email(String project, String account) {
        int domain = project.indexOf(':');
        String host = domain < 0 ? project : project.substring(domain + 1) + "." + project.substring(0, domain);
        return account + "@" + host + ".iam.gserviceaccount.com";
    }

    /** Return the path of an account that is given by its path, its address, its number, or its name in the project. */
    static String path(String project, String account) {
        if (account.contains("/")) {
            return account;
        }
        boolean isComplete = account.contains("@") || account.matches("\\d+");
        return isComplete
                ? "projects/-/serviceAccounts/" + account
                : "projects/" + project + "/serviceAccounts/" + email(project, account);
    }
}
