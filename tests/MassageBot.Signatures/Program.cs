using MassageBot.Signatures;

return SignaturesCommand.Run(args);
