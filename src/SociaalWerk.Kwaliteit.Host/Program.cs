using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Documents;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Register;

ServiceModule[] all = [new CertificationService(), new DocumentsService(), new RegisterService(), new NoticesService()];
var command = args is [var first, ..] && !first.StartsWith('-') ? first : "serve";
return command switch
{
    "serve" => await Serving.ServeAsync(args, all),
    "migrate" => await Serving.MigrateAsync(args, all),
    _ => Serving.Unknown(command),
};
